package io.github.recoverydocs.proof;

import java.util.regex.Pattern;

/** What a command printed, without what a terminal would make of it. */
public final class PrintedText {
  /** Colours, cursor movements and titles: ECMA-48, sections 5.4 and 8.3. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|[@-Z\\\\-_])");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private PrintedText() {}

  /** The text with line feeds and tabs as its only control characters. */
  public static String plain(String printed) {
    String text = ESCAPE.matcher(printed.replace("\r\n", "\n")).replaceAll("");
    return CONTROL.matcher(text).replaceAll("\ufffd");
  }
}
