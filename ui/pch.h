#pragma once
#include "backend/pch.h"
#include <QtCore>
#include <QtGui>
#include <QtWidgets>
