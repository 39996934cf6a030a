#pragma once
#include "backend/pch.h"
#include <QtCore>
