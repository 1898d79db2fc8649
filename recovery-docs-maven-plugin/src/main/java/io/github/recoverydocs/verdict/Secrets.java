package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.CapturedOutput;
import io.github.recoverydocs.shell.CommandResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what must never be printed: known secrets, and text of the form in which secrets are
 * written.
 */
public final class Secrets {
  private static final String MASK = "***";
  private static final int SHORTEST = 4;

  /** A name that says that its value is a secret, up to where the value begins. */
  private static final String ASSIGNED =
      "(?i)((?<!\\w)\\w*(?:password|passwd|secret|token|api[_-]?key|access[_-]?key)"
          + "(?!\\w*(?:encryption|_file|_path|_command|_count|_type|_name|_required|_policy))"
          + "\\w*[\"']?[ \\t]*[=:][ \\t]*";

  /** What is no value: an expansion, what was masked before, a placeholder. */
  private static final String NOT = "(?!\\$|\\*\\*\\*|<)";

  /**
   * The first group is what stays in front of the secret. No group repeats without a bound: output
   * can be long, and Java's patterns then exhaust the stack.
   */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(ASSIGNED + "\")" + NOT + "[^\"\\n]+(?:(?<=\\\\)\"[^\"\\n]*){0,20}(?=\")"),
          Pattern.compile(ASSIGNED + "')" + NOT + "[^']+(?=')"),
          Pattern.compile(ASSIGNED + ")" + NOT + "(?!\\?)[^\\s\"'&;]+"),
          Pattern.compile("(?i)(\\bpassword\\s+E?')[^']+(?:''[^']*){0,20}(?=')"),
          Pattern.compile(
              "((?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://[^\\s:/@\"']*:)(?!\\$)[^\\s/\"']+(?=@)"),
          Pattern.compile(
              "(?i)(authorization[\"']?:\\s*[\"']?(?:bearer|basic|token)\\s+)[\\w.~+/=-]+"),
          Pattern.compile("()\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile(
              "()\\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\\w{22,}|glpat-[\\w-]{20,}|xox[abprs]-[\\w-]{10,})"),
          Pattern.compile("()\\beyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*"),
          Pattern.compile("(-----BEGIN [A-Z ]*PRIVATE KEY-----)[\\s\\S]*?(?=-----END |\\z)"),
          Pattern.compile(
              "()(?:(?<=^|\\n)[A-Za-z0-9+/=]+\\r?\\n){1,200}(?=-----END [A-Z ]*PRIVATE KEY)"));

  private final List<String> values;

  /**
   * Creates a mask.
   *
   * @param values secrets that are known; those of fewer than four characters are left out, for
   *     they would mask half the text
   */
  public Secrets(Collection<String> values) {
    this.values =
        values.stream()
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Returns the text with every secret in it replaced by three asterisks. */
  public String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    for (Pattern form : FORMS) {
      masked = form.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }
    return masked;
  }

  /** Returns a finding without secrets. */
  public Finding mask(Finding finding) {
    return new Finding(
        finding.document(),
        finding.line(),
        finding.renderedDocument(),
        finding.renderedLine(),
        mask(finding.command()),
        mask(finding.reason()),
        mask(String.join("\n", finding.detail())).lines().toList(),
        finding.nextStep());
  }

  /**
   * Returns a result whose output has no secrets, to be judged and recorded: an excerpt of it can
   * then not cut a secret in two, of which one half would be masked.
   */
  public CommandResult mask(CommandResult result) {
    return new CommandResult(
        result.statement(),
        result.outcome(),
        result.status(),
        result.stages(),
        result.started(),
        result.duration(),
        mask(result.output()),
        mask(result.errors()),
        result.events());
  }

  CapturedOutput mask(CapturedOutput output) {
    return new CapturedOutput(mask(output.text()), output.bytes());
  }
}
