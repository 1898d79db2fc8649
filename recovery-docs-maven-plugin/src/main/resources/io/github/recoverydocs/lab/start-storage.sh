#!/bin/bash
# The first process of the object storage: S3Proxy, told by the same variables as its own image, so that either will do.
# It takes its settings from a file. The first compiler alone and the simplest collector take a third off the time to
# start.
set -eu
cat >/run/s3proxy.properties <<END
s3proxy.endpoint=$S3PROXY_ENDPOINT
s3proxy.authorization=$S3PROXY_AUTHORIZATION
s3proxy.identity=$S3PROXY_IDENTITY
s3proxy.credential=$S3PROXY_CREDENTIAL
jclouds.provider=$JCLOUDS_PROVIDER
jclouds.filesystem.basedir=$JCLOUDS_FILESYSTEM_BASEDIR
END
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m \
  -jar /usr/local/lib/recovery-docs/s3proxy.jar --properties /run/s3proxy.properties
