package io.github.recoverydocs.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the files of a folder on a free port of this machine, until it is closed. */
final class LocalServer implements AutoCloseable {
  private final HttpServer server;

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  static LocalServer of(Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
          if (file.startsWith(folder) && Files.isRegularFile(file)) {
            exchange.getResponseHeaders().set("Content-Type", type(file.getFileName().toString()));
            exchange.sendResponseHeaders(200, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
          exchange.close();
        });
    server.start();
    return new LocalServer(server);
  }

  /** The folder's address, with a slash at its end. */
  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private static String type(String name) {
    return name.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
