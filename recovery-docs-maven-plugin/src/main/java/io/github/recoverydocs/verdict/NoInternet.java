package io.github.recoverydocs.verdict;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an author can do about a command that wants out of the lab. */
final class NoInternet {
  private static final String NO_WAY =
      "The lab has no way to the internet; lab.internet: true in drills.yaml gives it one. ";

  /** What an image needs to be there. */
  static final String IMAGE =
      "Name the image in the Compose file, so that it is copied into the lab, or pull it on this machine beforehand (docker pull).";

  private static final String PULL =
      "The images that the Compose file and the document name are there already where this machine has them: where pulling is not what is to be proven, write <!-- recovery-docs: skip=\"why\" --> above a block of its own.";

  private static final Pattern OF_AN_IMAGE =
      Pattern.compile(
          "dial tcp: lookup \\S+.*|https://[^\\s\"]+/v2/|failed to resolve reference"
              + "|error pulling image|Unable to find image");

  private static final Pattern OF_STORAGE =
      Pattern.compile(
          "(?i)amazonaws\\.com|could not connect to the endpoint url|unable to locate credentials"
              + "|invalid endpoint: https?://s3");

  private static final Pattern OF_A_SERVER = Pattern.compile("could not translate host name");

  /** What bash, curl, git, apt, ssh, wget, pip and npm say, in this order. */
  private static final Pattern OF_A_HOST =
      Pattern.compile(
          "(?i)network is unreachable|could not resolve host|temporary failure (?:in name )?resol"
              + "|name or service not known|unable to resolve host|failed to establish a new connection"
              + "|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|no such host|server misbehaving"
              + "|unable to locate package");

  /** What sudo only remarks, and goes on. */
  private static final Pattern REMARK = Pattern.compile("(?m)^sudo: unable to resolve host .*$");

  private NoInternet() {}

  /** Whether an image was asked for from a registry that cannot be reached. */
  static boolean ofAnImage(String said) {
    return OF_AN_IMAGE.matcher(said).find();
  }

  /**
   * Says what to do then.
   *
   * @param pulls whether the command does nothing else than that
   */
  static String nextStepOfAnImage(boolean pulls) {
    return NO_WAY + (pulls ? PULL : IMAGE);
  }

  /**
   * Says what to do; nothing where the command failed for another reason.
   *
   * @param printed what it printed
   * @param withDocker whether the document calls docker, so that its server is in a container
   * @param orSkip how a block is left out
   */
  static Optional<String> nextStep(String printed, boolean withDocker, String orSkip) {
    String said = REMARK.matcher(printed).replaceAll("");
    if (OF_STORAGE.matcher(said).find()) {
      return Optional.of(
          NO_WAY
              + "For S3, declare storage in drills.yaml: the lab then has an S3 server of its own. Or write "
              + orSkip
              + ".");
    }
    if (OF_A_SERVER.matcher(said).find()) {
      return Optional.of(
          withDocker
              ? "That host is not known in the lab. On the drill host the server is at localhost, at the port that Compose publishes; the name of a service is known in containers alone."
              : "That host is not known in the lab, which has no network apart from its server, at $PGHOST. Use that, or write "
                  + orSkip
                  + ".");
    }
    boolean hosts = OF_A_HOST.matcher(said).find();
    if (ofAnImage(said)) {
      return Optional.of(nextStepOfAnImage(false));
    }
    return hosts ? Optional.of(NO_WAY + "Use that, or write " + orSkip + ".") : Optional.empty();
  }
}
