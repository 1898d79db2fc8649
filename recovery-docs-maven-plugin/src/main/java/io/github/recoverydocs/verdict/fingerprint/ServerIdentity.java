package io.github.recoverydocs.verdict.fingerprint;

/**
 * Which server it is, and which start of it.
 *
 * @param systemIdentifier the number that initdb gave the cluster; physical copies share it
 * @param started when its postmaster started, as the server prints it in UTC
 */
public record ServerIdentity(String systemIdentifier, String started) {}
