/* Records what a process asks of the files in one folder, in the order in which it asked.
 *
 * Loaded by LD_PRELOAD. RECORDED_FOLDER (absolute) says which files, RECORDED_LOG where the log
 * goes. Each record is five little-endian 64-bit numbers (kind, handle, offset, length, flags) and
 * `length` bytes: the data of a write, the path of an open or unlink, both paths of a rename or
 * link with a zero byte between them. A handle stands for one open(2), so a number that the system
 * hands out again is never mistaken. One lock around call and record keeps the order true between
 * threads.
 * Writes into mapped memory are not seen: SQLite makes only its -shm file so, and rebuilds that.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, WRITTEN, CUT, SYNCED, UNLINKED, RENAMED, LINKED };
enum { HANDLES = 65536 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static uint64_t handle_of[HANDLES]; /* 0: a file that is not ours */
static uint64_t handles;
static const char *folder;
static size_t folder_length;
static int log_file = -1;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

__attribute__((constructor)) static void begin(void) {
    folder = getenv("RECORDED_FOLDER");
    const char *log = getenv("RECORDED_LOG");
    if (!folder || !log) return;
    folder_length = strlen(folder);
    log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_file < 0) abort();
}

static int is_ours(const char *path) {
    return log_file >= 0 && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == 0);
}

static uint64_t handle(int fd) {
    return fd >= 0 && fd < HANDLES ? handle_of[fd] : 0;
}

static void note(uint64_t kind, uint64_t of, uint64_t offset, const void *data, size_t length,
                 uint64_t flags) {
    uint64_t head[5] = {kind, of, offset, length, flags};
    struct iovec parts[2] = {{head, sizeof head}, {(void *)data, length}};
    if (writev(log_file, parts, 2) != (ssize_t)(sizeof head + length)) abort();
}

static int opened(int fd, const char *path, int flags) {
    if (fd >= 0 && fd < HANDLES) {
        handle_of[fd] = is_ours(path) ? ++handles : 0;
        if (handle_of[fd]) note(OPENED, handle_of[fd], 0, path, strlen(path), flags);
    }
    return fd;
}

#define OPEN(name)                                             \
    int name(const char *path, int flags, ...) {               \
        va_list more;                                          \
        va_start(more, flags);                                 \
        mode_t mode = va_arg(more, mode_t);                    \
        va_end(more);                                          \
        pthread_mutex_lock(&turn);                             \
        int fd = opened(REAL(name)(path, flags, mode), path, flags); \
        pthread_mutex_unlock(&turn);                           \
        return fd;                                             \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                           \
    int name(int at, const char *path, int flags, ...) {       \
        va_list more;                                          \
        va_start(more, flags);                                 \
        mode_t mode = va_arg(more, mode_t);                    \
        va_end(more);                                          \
        pthread_mutex_lock(&turn);                             \
        int fd = opened(REAL(name)(at, path, flags, mode), path, flags); \
        pthread_mutex_unlock(&turn);                           \
        return fd;                                             \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    pthread_mutex_lock(&turn);
    if (fd >= 0 && fd < HANDLES) handle_of[fd] = 0;
    int result = REAL(close)(fd);
    pthread_mutex_unlock(&turn);
    return result;
}

#define PWRITE(name, type)                                                    \
    ssize_t name(int fd, const void *data, size_t length, type offset) {      \
        pthread_mutex_lock(&turn);                                            \
        ssize_t done = REAL(name)(fd, data, length, offset);                  \
        if (done > 0 && handle(fd)) note(WRITTEN, handle(fd), offset, data, done, 0); \
        pthread_mutex_unlock(&turn);                                          \
        return done;                                                          \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
    pthread_mutex_lock(&turn);
    ssize_t done = REAL(write)(fd, data, length);
    if (done > 0 && handle(fd))
        note(WRITTEN, handle(fd), lseek(fd, 0, SEEK_CUR) - done, data, done, 0);
    pthread_mutex_unlock(&turn);
    return done;
}

#define TRUNCATE(name, type)                                          \
    int name(int fd, type length) {                                   \
        pthread_mutex_lock(&turn);                                    \
        int result = REAL(name)(fd, length);                          \
        if (result == 0 && handle(fd)) note(CUT, handle(fd), length, "", 0, 0); \
        pthread_mutex_unlock(&turn);                                  \
        return result;                                                \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                    \
    int name(int fd) {                                                \
        pthread_mutex_lock(&turn);                                    \
        int result = REAL(name)(fd);                                  \
        if (result == 0 && handle(fd)) note(SYNCED, handle(fd), 0, "", 0, 0); \
        pthread_mutex_unlock(&turn);                                  \
        return result;                                                \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    pthread_mutex_lock(&turn);
    int result = REAL(unlink)(path);
    if (result == 0 && is_ours(path)) note(UNLINKED, 0, 0, path, strlen(path), 0);
    pthread_mutex_unlock(&turn);
    return result;
}

#define TWO_NAMES(name, kind)                                        \
    int name(const char *from, const char *to) {                     \
        pthread_mutex_lock(&turn);                                   \
        int result = REAL(name)(from, to);                           \
        if (result == 0 && is_ours(from) && is_ours(to)) {           \
            char *both;                                              \
            int length = asprintf(&both, "%s%c%s", from, 0, to);     \
            if (length < 0) abort();                                 \
            note(kind, 0, 0, both, length, 0);                       \
            free(both);                                              \
        }                                                            \
        pthread_mutex_unlock(&turn);                                 \
        return result;                                               \
    }
TWO_NAMES(rename, RENAMED)
TWO_NAMES(link, LINKED)
