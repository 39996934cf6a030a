#pragma once
#include "models/answer.h"
#include <QObject>

namespace pulse {

class Backend;

/// Puts the sample data in and takes them out again. The answers say how many organizations came or went. GUI thread.
class SampleData final : public QObject {
    Q_OBJECT
public:
    explicit SampleData(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}
    void add(Answer<qint64> answer);
    void remove(Answer<qint64> answer);

private:
    Backend& m_backend;
};

} // namespace pulse
