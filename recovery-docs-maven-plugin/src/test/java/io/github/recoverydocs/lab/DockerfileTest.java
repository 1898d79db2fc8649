package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerfileTest {

  @Test
  void startsFromTheImageThatItNames() {
    assertThat(new Dockerfile("# FROM a\nFROM debian:trixie-slim\nRUN true\n").baseImages())
        .containsExactly("debian:trixie-slim");
  }

  @Test
  void itsOwnStagesAreNoImages() {
    assertThat(
            new Dockerfile(
                    """
                    FROM maven:3 AS build
                    RUN mvn package
                    from build as tested
                    FROM Build
                    FROM eclipse-temurin:17
                    COPY --from=build /app /app
                    """)
                .baseImages())
        .containsExactly("maven:3", "eclipse-temurin:17");
  }

  @Test
  void scratchIsNoImage() {
    assertThat(new Dockerfile("FROM scratch\nCOPY a /\n").baseImages()).isEmpty();
  }

  @Test
  void fillsInTheArgumentsBeforeTheFirstStage() {
    assertThat(
            new Dockerfile(
                    """
                    ARG VERSION=17
                    ARG BASE="debian:trixie-slim"
                    FROM postgres:${VERSION} AS tools
                    ARG VERSION=15
                    FROM postgres:$VERSION-alpine
                    FROM ${BASE}
                    FROM redis:${REDIS:-7}
                    """)
                .baseImages())
        .containsExactly("postgres:17", "postgres:17-alpine", "debian:trixie-slim", "redis:7");
  }

  @Test
  void leavesOutWhatOnlyABuildArgumentTells() {
    assertThat(new Dockerfile("ARG BASE\nARG TAG\nFROM $BASE\nFROM postgres:$TAG\n").baseImages())
        .isEmpty();
  }

  @Test
  void thePlatformIsNoImage() {
    assertThat(
            new Dockerfile("FROM --platform=$BUILDPLATFORM golang:1 AS build\nFROM busybox\n")
                .baseImages())
        .containsExactly("golang:1", "busybox");
  }

  @Test
  void findsWhatIsCopiedFromAnotherImageAndNotFromAStage() {
    assertThat(
            new Dockerfile(
                    """
                    FROM golang:1 AS build
                    FROM busybox
                    COPY --from=build /out /out
                    COPY --chown=1:1 --from=postgres:17 /usr/bin/psql /usr/bin/
                    COPY --from=0 /out /other
                    """)
                .baseImages())
        .containsExactly("golang:1", "busybox", "postgres:17");
  }
}
