#!/usr/bin/env python3
"""Runs a system test with its servers on MongoDB: on_mongo.py PROGRAM [ARGUMENT…]"""
import os
import subprocess
import sys

from mongo import Mongo

with Mongo() as mongo:
    sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "PULSE_TEST_MONGO_URI": mongo.uri, "PULSE_TEST_MONGO_FOLDER": str(mongo.folder)}).returncode)
