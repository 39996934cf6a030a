#pragma once
#include "backend/pch.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
