#!/bin/sh
echo 'done'
