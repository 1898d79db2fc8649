package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorageServerTest {
  private final StorageCredentials credentials = new StorageCredentials("NAME", "hidden");

  @Test
  void s3ProxyIsToldByItsEnvironment() {
    StorageServer server = StorageServer.s3Proxy("storage:1", credentials);

    assertThat(server.image()).isEqualTo("storage:1");
    assertThat(server.command()).isEmpty();
    assertThat(server.environment())
        .containsEntry("S3PROXY_ENDPOINT", server.endpoint())
        .containsEntry("S3PROXY_IDENTITY", "NAME")
        .containsEntry("S3PROXY_CREDENTIAL", "hidden")
        .containsEntry("JCLOUDS_FILESYSTEM_BASEDIR", server.dataFolder());
  }

  @Test
  void minioIsToldByItsCommandAndEnvironment() {
    StorageServer server = StorageServer.minio("minio/minio:1", credentials);

    assertThat(server.image()).isEqualTo("minio/minio:1");
    assertThat(server.command())
        .containsExactly("server", server.dataFolder(), "--address", "192.0.2.53:" + server.port());
    assertThat(server.environment())
        .containsEntry("MINIO_ROOT_USER", "NAME")
        .containsEntry("MINIO_ROOT_PASSWORD", "hidden");
  }

  @Test
  void bothAnswerAtTheSameAddress() {
    assertThat(StorageServer.minio("a", credentials).endpoint())
        .isEqualTo(StorageServer.s3Proxy("b", credentials).endpoint())
        .startsWith("http://192.0.2.53:");
  }

  @Test
  void noSecretGetsIntoAMessage() {
    assertThat(credentials.toString()).doesNotContain("hidden");
    assertThat(StorageServer.s3Proxy("a", credentials).toString()).doesNotContain("hidden");
  }

  @Test
  void credentialsHaveTheFormOfThoseOfAwsAndAreNeverTheSame() {
    StorageCredentials one = StorageCredentials.random();

    assertThat(one.accessKey()).matches("[A-Z0-9]{20}");
    assertThat(one.secretKey()).matches("[A-Za-z0-9]{40}");
    assertThat(StorageCredentials.random().secretKey()).isNotEqualTo(one.secretKey());
  }
}
