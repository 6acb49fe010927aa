package org.ipcsh.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ipcsh.api.Bytes;
import org.ipcsh.api.Errno;
import org.ipcsh.api.Passing;
import org.ipcsh.api.Payload;
import org.ipcsh.api.Problem;
import org.ipcsh.api.ProblemException;
import org.ipcsh.linux.memory.Address;
import org.ipcsh.linux.memory.Extent;
import org.ipcsh.linux.memory.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings: of files and without, their pages, and what would end a process that used pointers. */
class MappingsTest {
  private static final int PAGE = (int) Pages.size();
  private static final int READ = Desk.READ;
  private static final int WRITE = Desk.WRITE;

  private final Desk desk = new Desk();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    desk.close();
  }

  private Path file(int size) throws IOException {
    return Files.write(Files.createTempFile(folder, "f", ""), new byte[size]);
  }

  private void resize(Path file, long size) throws IOException {
    try (RandomAccessFile resized = new RandomAccessFile(file.toFile(), "rw")) {
      resized.setLength(size);
    }
  }

  private void write(Mapping map, long at, String text) {
    desk.run(Desk.write(map, at, text));
  }

  private String read(Mapping map, long at, long size) {
    return desk.run(Desk.read(map, at, size)).toString();
  }

  private static Errno errno(ProblemException e) {
    return ((Problem.CallFailed) e.problem()).errno();
  }

  @Test
  void sharedChangesReachTheFileAndPrivateOnesDoNot() throws IOException {
    Path file = file(100);
    Mapping shared = desk.map(file, READ | WRITE, Desk.SHARED);
    Mapping own = desk.map(file, READ | WRITE, Desk.PRIVATE);
    write(own, 90, "private");
    write(shared, 0, "shared");
    desk.run(new Mmap.Sync("sync", shared, 4, 0, Extent.ALL));
    assertEquals("shared", Files.readString(file).substring(0, 6));
    assertEquals("\0".repeat(7), Files.readString(file).substring(90, 97));
    assertEquals("private", read(own, 90, 7));
    assertEquals("out-of-range", desk.failure(Desk.read(shared, 100, 1)).problem().code());
  }

  @Test
  void aFileThatShrinksIsAnErrorThatTellsWhere() throws IOException {
    Path file = file(4 * PAGE);
    Mapping map = desk.map(file, READ | WRITE, Desk.SHARED);
    resize(file, PAGE + 1);
    ProblemException e = desk.failure(new Mmap.Read("read", map, 10, Extent.ALL, null, null));
    String detail =
        "mapping %s cannot be read at offset %d; %d of %d bytes were read"
            .formatted(map, 2 * PAGE, 2 * PAGE - 10, 4 * PAGE - 10);
    assertEquals(new Problem.CallFailed("process_vm_readv", Errno.EFAULT, detail), e.problem());
    assertTrue(e.hint().contains((PAGE + 1) + " bytes now"), e::hint);
    assertEquals(Errno.EFAULT, errno(desk.failure(Desk.write(map, 2L * PAGE - 1, "ab"))));
    assertEquals("a", read(map, 2L * PAGE - 1, 1));
    resize(file, 4L * PAGE);
    assertEquals("\0", read(map, 3L * PAGE, 1));
  }

  @Test
  void aFileThatIsGoneKeepsItsBytes() throws IOException {
    Path file = file(100);
    Mapping map = desk.map(file, READ | WRITE, Desk.SHARED);
    write(map, 0, "here");
    Files.delete(file);
    assertEquals("here", read(map, 0, 4));
  }

  @Test
  void partsAreProtectedByThemselves() {
    Mapping map = desk.anonymous(3L * PAGE);
    desk.run(new Mmap.Protect("protect", map, READ, PAGE, new Extent(PAGE)));
    ProblemException e =
        desk.failure(new Mmap.Fill("fill", map, 0, Extent.ALL, Payload.of(Bytes.of("x")), null));
    assertTrue(e.problem().message().contains(PAGE + " of " + 3 * PAGE + " bytes"), e::getMessage);
    assertEquals("x", read(map, PAGE - 1, 1));
    assertEquals("\0", read(map, PAGE, 1));
    write(map, 2L * PAGE, "y");
    assertEquals(3, map.protection());
  }

  @Test
  void oneThatMovesKeepsItsHandleAndItsBytes() {
    Mapping map = desk.anonymous(PAGE);
    write(map, 0, "moved");
    desk.run(new Mmap.Resize("resize", map, 1 << 24, 1));
    assertEquals("moved", read(map, 0, 5));
    write(map, (1 << 24) - 1, "e");
    desk.run(new Mmap.Resize("resize", map, PAGE, 0));
    assertEquals(PAGE, map.range().length());
    assertEquals("moved", read(map, 0, 5));
    assertEquals(Errno.EINVAL, errno(desk.failure(new Mmap.Resize("resize", map, 0, 1))));
    assertEquals(PAGE, map.range().length());
    for (int flags : new int[] {2, 3, 4, 5, 7, -1}) {
      assertEquals(
          "bad-value", desk.failure(new Mmap.Resize("resize", map, PAGE, flags)).problem().code());
    }
  }

  @Test
  void closingWhileAnotherJobReadsAndWritesEndsNothing() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    for (int i = 0; i < 20; i++) {
      Mapping map = desk.anonymous(1 << 20);
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(
              () -> {
                try (Desk own = new Desk()) {
                  while (true) {
                    own.run(Desk.write(map, 0, "x".repeat(5000)));
                    own.run(Desk.read(map, 1000, 9000));
                  }
                } catch (ProblemException e) {
                  refused.incrementAndGet();
                }
              });
      for (int j = 0; j < 50; j++) {
        desk.run(new Mmap.Resize("resize", map, j % 2 == 0 ? 2 << 20 : 1 << 20, 1));
      }
      desk.run(new Mmap.Close("close", map));
      other.get(30, TimeUnit.SECONDS);
    }
    assertEquals(20, refused.get());
  }

  @Test
  void whatWouldEndTheShellIsRefused() {
    int fixed = (int) MapFlag.MAP_FIXED.number();
    int noReplace = (int) MapFlag.MAP_FIXED_NOREPLACE.number();
    assertEquals(
        "would-replace",
        desk.failure(Desk.anonymous(PAGE, READ, Desk.PRIVATE | fixed)).problem().code());
    for (long low : new long[] {0, PAGE, 0xffff}) {
      Mmap.Anonymous there =
          new Mmap.Anonymous("anon", PAGE, READ, Desk.PRIVATE | noReplace, new Address(low));
      assertEquals("low-address", desk.failure(there).problem().code());
    }
    Mapping map = desk.anonymous(PAGE);
    assertEquals(
        "deadly-advice",
        desk.failure(new Mmap.Advise("advise", map, Advice.HWPOISON, 0, Extent.ALL))
            .problem()
            .code());
    for (long at : new long[] {-PAGE, 2L * PAGE, Long.MAX_VALUE}) {
      assertEquals(
          "out-of-range",
          desk.failure(new Mmap.Protect("protect", map, 0, at, Extent.ALL)).problem().code());
    }
    assertEquals(
        "out-of-range",
        desk.failure(new Mmap.Protect("protect", map, 0, 0, new Extent(PAGE + 1)))
            .problem()
            .code());
  }

  @Test
  void whatIsNoFileIsAnErrorWithAHint() throws IOException {
    assertEquals(Errno.EINVAL, errno(desk.failure(Desk.open(folder, READ, Desk.SHARED))));
    assertEquals(Errno.EISDIR, errno(desk.failure(Desk.open(folder, READ | WRITE, Desk.SHARED))));
    ProblemException e = desk.failure(Desk.open(Path.of("/dev/null"), READ, Desk.SHARED));
    assertTrue(e.hint().contains("--length"), e::hint);
    e = desk.failure(Desk.open(file(0), READ, Desk.SHARED));
    assertEquals(Errno.EINVAL, errno(e));
    Mmap.Open device =
        new Mmap.Open("open", Path.of("/dev/null"), READ, Desk.SHARED, null, 4096L, null);
    assertEquals(Errno.ENODEV, errno(desk.failure(device)));
    Mmap.Open zero =
        new Mmap.Open("open", Path.of("/dev/zero"), READ | WRITE, Desk.PRIVATE, null, 4096L, null);
    Mapping map = desk.run(zero);
    write(map, 0, "private");
    assertEquals("private\0", read(map, 0, 8));
  }

  @Test
  void hugePagesThatThereAreNotAreNamed() {
    int flags = Desk.PRIVATE | (int) MapFlag.MAP_HUGETLB.number();
    ProblemException e = desk.failure(Desk.anonymous(PAGE, READ, flags | 13 << 26));
    assertEquals(Errno.EINVAL, errno(e));
    assertTrue(e.hint().contains("huge pages"), e::hint);
    e = desk.failure(Desk.anonymous(1L << 50, READ, flags | 21 << 26));
    assertEquals(Errno.ENOMEM, errno(e));
    assertTrue(e.hint().contains("of 2M: /sys/kernel/mm/hugepages/hugepages-2048kB/"), e::hint);
  }

  @Test
  void anAddressWithinAPageIsNamed() {
    Address within = new Address(0x7000_0000_0001L);
    int flags = Desk.PRIVATE | (int) MapFlag.MAP_FIXED_NOREPLACE.number();
    ProblemException e = desk.failure(new Mmap.Anonymous("anon", PAGE, READ, flags, within));
    assertEquals(Errno.EINVAL, errno(e));
    assertEquals("--addr must be a multiple of the page size, " + PAGE, e.hint());
  }

  @Test
  void aHoleThatCannotBeFilledIsToldFromAnEnd() throws IOException {
    Mapping map = desk.run(Desk.open(file(PAGE), READ | WRITE, Desk.SHARED));
    assertTrue(map.hint(desk, 0, true).contains("has a hole there"));
    assertNull(map.hint(desk, 0, false));
    assertTrue(map.hint(desk, PAGE, true).contains("has " + PAGE + " bytes now"));
  }

  @Test
  void offsetsAndLengthsThatCannotBe() throws IOException {
    Path file = file(3 * PAGE);
    for (long offset : new long[] {1, PAGE - 1, PAGE + 8}) {
      ProblemException e =
          desk.failure(new Mmap.Open("open", file, READ, Desk.SHARED, offset, 10L, null));
      assertEquals(Errno.EINVAL, errno(e));
      assertTrue(e.hint().contains("multiple of the page size"), e::hint);
    }
    assertEquals(
        Errno.EOVERFLOW,
        errno(
            desk.failure(
                new Mmap.Open("open", file, READ, Desk.SHARED, -PAGE * 1L, 2L * PAGE, null))));
    for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 50}) {
      assertEquals(
          Errno.ENOMEM,
          errno(desk.failure(new Mmap.Open("open", file, READ, Desk.SHARED, null, length, null))));
      assertEquals(Errno.ENOMEM, errno(desk.failure(Desk.anonymous(length, READ, Desk.PRIVATE))));
    }
  }

  @Test
  void flagsThatDoNotGoTogether() throws IOException {
    Path file = file(PAGE);
    ProblemException e = desk.failure(Desk.open(file, READ, 0));
    assertEquals(
        "flags must have exactly one of MAP_SHARED, MAP_PRIVATE and MAP_SHARED_VALIDATE", e.hint());
    int validate = (int) (MapType.MAP_SHARED_VALIDATE.number() | MapFlag.MAP_SYNC.number());
    assertEquals(Errno.EOPNOTSUPP, errno(desk.failure(Desk.open(file, READ, validate))));
    Mapping there = desk.anonymous(PAGE);
    int noReplace = (int) MapFlag.MAP_FIXED_NOREPLACE.number();
    Address taken = new Address(there.range().address());
    assertEquals(
        Errno.EEXIST,
        errno(
            desk.failure(new Mmap.Anonymous("anon", PAGE, READ, Desk.PRIVATE | noReplace, taken))));
  }

  @Test
  void aSharedMappingOfAFileMeansTheSameInAPeer() throws IOException {
    Path file = Files.write(folder.resolve("it's"), new byte[100]);
    Mapping shared = desk.map(file, READ, Desk.SHARED);
    assertEquals(
        new Passing.ById("mmap:mmap open '" + folder + "/it''s' 1 1 --offset 0 --length 100"),
        shared.passing());
    assertEquals(new Passing.Not(), desk.map(file, READ, Desk.PRIVATE).passing());
    assertEquals(new Passing.Not(), desk.anonymous(PAGE).passing());
  }

  @Test
  void theListTellsWhatIsInMemory() {
    Mapping map = desk.anonymous(16L * PAGE);
    write(map, 0, "x");
    desk.run(new Mmap.Lock("lock", map, 0, 0, new Extent(2L * PAGE)));
    List<MapRow> rows = desk.run(new Maps());
    assertEquals(1, rows.size());
    assertEquals(map, rows.get(0).map());
    assertEquals(16L * PAGE, rows.get(0).length());
    assertTrue(rows.get(0).rss().number() >= 2L * PAGE, rows::toString);
    assertTrue(rows.get(0).locked().number() >= 2L * PAGE, rows::toString);
    map.close(desk);
    assertNotNull(map.closedAt());
    assertEquals(List.of(), desk.run(new Maps()));
  }
}
