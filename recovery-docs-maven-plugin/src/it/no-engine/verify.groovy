def log = new File(basedir, 'build.log').text
assert log.contains('No Docker Engine answers at DOCKER_HOST=unix:///nonexistent/docker.sock, and drills need one. Start Docker and run again')
assert !log.contains('Could not find a valid Docker environment')
