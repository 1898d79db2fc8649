package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real S3 server beside a drill host, asked by the real aws CLI. */
@Tag("container")
class ObjectStorageIT {
  /** Put there by the build: see maven-dependency-plugin in the POM. */
  private static final Path JAR = Path.of("target/storage/s3proxy.jar").toAbsolutePath();

  private static final String POSTGRES = "postgres:17";

  @TempDir static Path folder;

  private static final Engine ENGINE = Engine.connect();
  private static final RunLabels LABELS = new RunLabels(false);
  private static final ContainerStarter STARTER =
      new ContainerStarter(ENGINE, LABELS, false, () -> false);
  private static final StorageCredentials CREDENTIALS = StorageCredentials.random();
  private static ComposeHostContainer container;
  private static StorageServer server;
  private static ObjectStorage storage;

  @BeforeAll
  static void start() throws IOException {
    assertThat(JAR).as("copied by ./mvnw generate-test-resources").exists();
    ImageCache cache = new ImageCache(ENGINE, System.out::println);
    container = startHost(cache);
    String image = new StorageImage(ENGINE, cache, () -> JAR).ensure();
    server = StorageServer.s3Proxy(image, CREDENTIALS);
    long begin = System.nanoTime();
    storage = ObjectStorage.start(STARTER, host(Map.of()), server, CREDENTIALS);
    storage.awaitReady();
    long ready = System.nanoTime();
    Path dump = Files.write(folder.resolve("dump"), new byte[] {0, 1, (byte) 0xFF, 13, 10});
    storage.fill(
        List.of(
            new StorageBucket("empty", List.of()),
            new StorageBucket(
                "given",
                List.of(
                    StorageObject.file("daily/shop.dump", dump),
                    StorageObject.text("notes größe.txt", "größe")))));
    System.out.printf(
        "storage ready after %d ms, filled after %d ms%n",
        (ready - begin) / 1_000_000, (System.nanoTime() - ready) / 1_000_000);
  }

  private static ComposeHostContainer startHost(ImageCache cache) {
    String image = new ComposeHostImage(ENGINE, cache, Optional.empty()).forPostgres(POSTGRES);
    ComposeHostContainer started =
        new CacheVolume(ENGINE)
            .hold(
                (name, volume) -> {
                  ComposeHostContainer host =
                      new ComposeHostContainer(image, name, volume, LabLimits.standard(), false);
                  STARTER.start(host, image);
                  return host;
                });
    started.requireReady();
    return started;
  }

  @AfterAll
  static void stop() {
    List<String> volumes =
        container.getContainerInfo().getMounts().stream()
            .map(mount -> mount.getName())
            .filter(name -> !name.startsWith("recovery-docs-cache-"))
            .toList();
    new Leftovers(ENGINE.client()).removeRun(LABELS.run());
    LABELS.close();
    assertThat(volumes).hasSize(1);
    assertThat(ENGINE.client().listVolumesCmd().exec().getVolumes())
        .as("the drill host's volume, which two containers had")
        .noneMatch(volume -> volumes.contains(volume.getName()));
  }

  @Test
  void aBucketIsMadeAndAnObjectComesBackWithEqualBytes() {
    assertThat(
            output(
                """
                cd "$(mktemp -d)"
                head -c 100000 /dev/urandom >sent
                aws s3 mb s3://made
                aws s3 cp --only-show-errors sent s3://made/daily/object
                aws s3 cp --only-show-errors s3://made/daily/object received
                cmp sent received
                aws s3 ls --recursive s3://made/ | awk '{ print $3, $4 }'
                """))
        .isEqualTo("make_bucket: made\n100000 daily/object");
  }

  @Test
  void anObjectOfSeveralPartsComesBackWithEqualBytes() {
    assertThat(
            output(
                """
                cd "$(mktemp -d)"
                head -c 20M /dev/urandom >sent
                aws --debug s3 cp sent s3://empty/parts 2>&1 | grep -c 'Making request for OperationModel(name=UploadPart)'
                aws s3 cp --only-show-errors s3://empty/parts received
                cmp sent received
                aws s3 rm --only-show-errors s3://empty/parts
                aws s3 ls s3://empty/ | wc -l
                """))
        .isEqualTo("3\n0");
  }

  @Test
  void whatWasDeclaredIsThere() {
    assertThat(
            output(
                """
                aws s3 ls | awk '{ print $3 }' | grep -x 'empty\\|given'
                aws s3 cp s3://given/daily/shop.dump - | od -An -tx1
                aws s3 cp 's3://given/notes größe.txt' -
                """))
        .isEqualTo("empty\ngiven\n 00 01 ff 0d 0a\ngröße");
    assertThat(output("find /tmp -name shop.dump")).as("what filling has left").isEmpty();
  }

  @Test
  void aBucketThatIsNotThereIsToldByItsError() {
    HostResult result = perform("aws s3 ls s3://nowhere", storage.environment());

    assertThat(result.status()).isEqualTo(254);
    assertThat(result.errors()).contains("NoSuchBucket");
  }

  @Test
  void whoeverHasOtherCredentialsIsRefused() {
    Map<String, String> environment = new HashMap<>(storage.environment());
    environment.put("AWS_SECRET_ACCESS_KEY", StorageCredentials.random().secretKey());
    assertThat(perform("aws s3 ls", environment).errors()).contains("SignatureDoesNotMatch");

    environment.put("AWS_ACCESS_KEY_ID", StorageCredentials.random().accessKey());
    assertThat(perform("aws s3 ls", environment).errors()).contains("InvalidAccessKeyId");

    assertThat(perform("aws s3 ls --no-sign-request", environment).errors())
        .contains("AccessDenied");
  }

  @Test
  void thereIsNoOtherWayOut() {
    assertThat(output("ip -o route show table main | grep -c '^default' || true")).isEqualTo("0");
    assertThat(perform("curl -sS -m 5 http://198.51.100.1", Map.of()).errors())
        .contains("Could not connect to server");
    Map<String, String> aws = new HashMap<>(storage.environment());
    aws.remove("AWS_ENDPOINT_URL");
    assertThat(perform("timeout 20 aws s3 ls --cli-connect-timeout 2", aws).errors())
        .contains("Could not connect to the endpoint URL: \"https://s3.us-east-1.amazonaws.com/\"");
  }

  @Test
  void aContainerOfTheNestedEngineReachesItToo() {
    // An image of nothing but the drill host's own bash and curl needs no copying.
    assertThat(
            output(
                """
                tar -c --dereference /bin/bash /usr/bin/curl $(ldd /bin/bash /usr/bin/curl |
                  grep -o '/[^ :]*\\.so[^ ]*' | sort -u) 2>/dev/null | docker import - nested:1 >/dev/null
                docker run --rm nested:1 /usr/bin/curl -s -m 5 -o /dev/null -w '%{http_code}' "$AWS_ENDPOINT_URL"
                docker network create other >/dev/null
                docker run --rm --network other nested:1 /usr/bin/curl -s -m 5 -o /dev/null -w ' %{http_code}' "$AWS_ENDPOINT_URL"
                docker network rm other >/dev/null
                docker rmi nested:1 >/dev/null
                """))
        .isEqualTo("403 403");
  }

  @Test
  void theFolderPutBackBringsADeletedObjectBackWhileTheServerRuns() {
    assertThat(
            output(
                """
                folder=%s
                aws s3 mb s3://state >/dev/null
                printf kept | aws s3 cp --content-type text/x-kept --metadata by=drill - s3://state/a/kept
                ls "$folder/state/a"
                rsync -aHX "$folder/" /var/lib/recovery-docs/copy/
                aws s3 rm --recursive --only-show-errors s3://state
                aws s3 rb s3://state >/dev/null
                aws s3 mb s3://later >/dev/null
                printf late | aws s3 cp - s3://given/late
                rsync -aHX --delete /var/lib/recovery-docs/copy/ "$folder/"
                aws s3 cp s3://state/a/kept -; echo
                aws s3api head-object --bucket state --key a/kept --query '[ContentType, Metadata.by, ETag]' --output text
                aws s3 ls | grep -c later || true
                aws s3 ls s3://given/late | wc -l
                """
                    .formatted(storage.dataFolder())))
        .isEqualTo("kept\nkept\ntext/x-kept\tdrill\t\"4d8b6084f3d167b76cac66a22a91be02\"\n0\n0");
  }

  @Test
  void aServerThatEndsAtOnceIsToldWithItsLastLines() {
    assertThatThrownBy(() -> startAndAwait("echo going; echo 'no folder' >&2; exit 7"))
        .isInstanceOfSatisfying(
            LabException.class, e -> assertThat(e.nextStep()).contains("keepLab"))
        .hasMessageContaining("has ended")
        .hasMessageContaining("no folder");
  }

  @Test
  void aServerThatEndsBeforeItAnswersIsToldWithItsLastLines() {
    assertThatThrownBy(() -> startAndAwait("echo going; sleep 2; echo 'no folder' >&2; exit 7"))
        .isInstanceOfSatisfying(
            LabException.class, e -> assertThat(e.nextStep()).contains("keepLab"))
        .hasMessageContaining("has ended")
        .hasMessageContaining("no folder");
  }

  private static void startAndAwait(String script) {
    StorageServer broken =
        new StorageServer(
            server.image(), List.of("bash", "-c", script), 1, Map.of(), server.dataFolder());
    try (ObjectStorage started =
        ObjectStorage.start(STARTER, host(Map.of()), broken, CREDENTIALS)) {
      started.awaitReady();
    }
  }

  @Test
  void itCarriesTheLabelsOfItsRun() {
    assertThat(
            ENGINE
                .client()
                .inspectContainerCmd(storage.containerId())
                .exec()
                .getConfig()
                .getLabels())
        .containsEntry(RunLabels.RUN, LABELS.run());
  }

  private static ContainerHost host(Map<String, String> environment) {
    return new ContainerHost(ENGINE.client(), container, "/", environment);
  }

  private static HostResult perform(String script, Map<String, String> environment) {
    return host(environment).run("bash", "-c", "set -e\n" + script);
  }

  private static String output(String script) {
    HostResult result = perform(script, storage.environment());
    assertThat(result.errors()).isEmpty();
    assertThat(result.status()).isZero();
    return result.output().strip();
  }
}
