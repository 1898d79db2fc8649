package io.github.recoverydocs.lab;

import java.security.SecureRandom;

/**
 * What a client of the object storage shows, in the form that AWS gives it.
 *
 * @param accessKey names the client
 * @param secretKey proves it
 */
record StorageCredentials(String accessKey, String secretKey) {
  private static final String CAPITALS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String LETTERS_AND_DIGITS =
      CAPITALS_AND_DIGITS + "abcdefghijklmnopqrstuvwxyz";
  private static final int ACCESS_KEY_LENGTH = 20;
  private static final int SECRET_KEY_LENGTH = 40;

  /** Makes credentials that nobody else has. */
  static StorageCredentials random() {
    SecureRandom random = new SecureRandom();
    return new StorageCredentials(
        pick(random, CAPITALS_AND_DIGITS, ACCESS_KEY_LENGTH),
        pick(random, LETTERS_AND_DIGITS, SECRET_KEY_LENGTH));
  }

  private static String pick(SecureRandom random, String characters, int length) {
    StringBuilder picked = new StringBuilder();
    for (int i = 0; i < length; i++) {
      picked.append(characters.charAt(random.nextInt(characters.length())));
    }
    return picked.toString();
  }

  /** Without the secret, which must not get into a message. */
  @Override
  public String toString() {
    return "StorageCredentials[accessKey=" + accessKey + "]";
  }
}
