/**
 * Reads {@code drills.yaml}: what a project says about its labs and its drills.
 *
 * <p>{@link io.github.recoverydocs.drill.configuration.DrillsFileReader} is the way in. The same
 * rules stand in {@code drills.schema.json}, for editors.
 */
package io.github.recoverydocs.drill.configuration;
