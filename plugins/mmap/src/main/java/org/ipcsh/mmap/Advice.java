package org.ipcsh.mmap;

import org.ipcsh.api.Constant;

/** What madvise(2) can be told of the use of pages. */
public enum Advice implements Constant {
  /** Nothing special. */
  MADV_NORMAL(0, "nothing special"),
  /** Pages are used in no order: read nothing ahead. */
  MADV_RANDOM(1, "pages are used in no order: read nothing ahead"),
  /** Pages are used from first to last: read much ahead. */
  MADV_SEQUENTIAL(2, "pages are used from first to last: read much ahead"),
  /** They are used soon: read them now. */
  MADV_WILLNEED(3, "they are used soon: read them now"),
  /** They are not needed: private changes are lost, all is fetched anew. */
  MADV_DONTNEED(4, "they are not needed: private changes are lost, all is fetched anew"),
  /** What is in them is not needed any more. */
  MADV_FREE(8, "what is in them is not needed any more"),
  /** Free the file's blocks under them: a hole of zeros. */
  MADV_REMOVE(9, "free the file's blocks under them: a hole of zeros"),
  /** A child shall not have them. */
  MADV_DONTFORK(10, "a child shall not have them"),
  /** Undo MADV_DONTFORK. */
  MADV_DOFORK(11, "undo MADV_DONTFORK"),
  /** Merge them with equal ones. */
  MADV_MERGEABLE(12, "merge them with equal ones"),
  /** Undo MADV_MERGEABLE. */
  MADV_UNMERGEABLE(13, "undo MADV_MERGEABLE"),
  /** Use huge pages where possible. */
  MADV_HUGEPAGE(14, "use huge pages where possible"),
  /** Use no huge pages. */
  MADV_NOHUGEPAGE(15, "use no huge pages"),
  /** Leave them out of a core dump. */
  MADV_DONTDUMP(16, "leave them out of a core dump"),
  /** Undo MADV_DONTDUMP. */
  MADV_DODUMP(17, "undo MADV_DONTDUMP"),
  /** A child finds zeros in them. */
  MADV_WIPEONFORK(18, "a child finds zeros in them"),
  /** Undo MADV_WIPEONFORK. */
  MADV_KEEPONFORK(19, "undo MADV_WIPEONFORK"),
  /** They are not used soon. */
  MADV_COLD(20, "they are not used soon"),
  /** Take them out of memory. */
  MADV_PAGEOUT(21, "take them out of memory"),
  /** Fetch them now, for reading. */
  MADV_POPULATE_READ(22, "fetch them now, for reading"),
  /** Fetch them now, for writing. */
  MADV_POPULATE_WRITE(23, "fetch them now, for writing"),
  /** As MADV_DONTNEED, and locked pages too. */
  MADV_DONTNEED_LOCKED(24, "as MADV_DONTNEED, and locked pages too"),
  /** Put them together into huge pages now. */
  MADV_COLLAPSE(25, "put them together into huge pages now"),
  /** Use other memory for them, and this no more. */
  MADV_SOFT_OFFLINE(101, "use other memory for them, and this no more");

  private final int number;
  private final String help;

  Advice(int number, String help) {
    this.number = number;
    this.help = help;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public String help() {
    return help;
  }

  /** Damages the page as failing memory would, and ends the processes that have it mapped. */
  static final int HWPOISON = 100;

  /** The advice of that number; null if there is none. */
  static Advice of(int number) {
    for (Advice advice : values()) {
      if (advice.number == number) {
        return advice;
      }
    }
    return null;
  }
}
