package org.ipcsh.linux.sysv;

import org.ipcsh.api.Errno;
import org.ipcsh.api.Key;

/** What errnos mean that the calls of all three kinds of System V object answer with. */
public final class IpcErrors {
  private IpcErrors() {}

  /** What a call that looks at an object, changes or removes it means; null if no more is known. */
  public static String ofControl(Errno errno, IpcObject object) {
    return switch (errno) {
      case EINVAL ->
          object.listed()
              ? null // then it is something of what IPC_SET sets
              : "there is no " + object.label();
      case EACCES -> "no permission to read " + object.label();
      case EPERM -> "no permission to change " + object.label();
      case EIDRM -> object.label() + " was removed";
      default -> null;
    };
  }

  /** What helps with such a call; null if nothing does. */
  public static String hintOfControl(Errno errno, IpcObject object) {
    String whose = object.whose();
    return switch (errno) {
      case EINVAL -> whose == null ? elsewhere(object.kind()) : "a uid or gid of -1 is nobody";
      case EACCES -> whose;
      case EPERM ->
          whose == null
              ? null
              : whose + "; its owner, its creator and CAP_SYS_ADMIN may change and remove it";
      case EIDRM -> another(object.kind());
      default -> null;
    };
  }

  /** What helps with a call that asks for the limits or the use of all; null if nothing does. */
  public static String hintOfInfo(Errno errno) {
    return errno == Errno.EINVAL ? "the kernel wants an id of 0 or more here" : null;
  }

  /**
   * What helps with a call that looks at a slot of the kernel's table; null if nothing does.
   *
   * @param noun what one of them is called here
   */
  public static String hintOfSlot(Errno errno, IpcFamily family, String noun) {
    return switch (errno) {
      case EINVAL ->
          "no " + noun + " is in this slot; " + family + "_INFO tells the highest that is in use";
      case EACCES -> family + "_STAT_ANY needs no permission";
      default -> null;
    };
  }

  /**
   * What helps with a call that gets or makes an object; null if nothing does, or if the errno is
   * about one kind alone.
   *
   * @param create what creates one: {@code msgget 0x270f IPC_CREAT|0600}
   */
  public static String hintOfGet(Errno errno, IpcFamily family, Key key, String create) {
    String whose = family.whose(one -> one.key().equals(key));
    return switch (errno) {
      case ENOENT -> "no " + family.noun() + " has this key; to create one: " + create;
      case EEXIST ->
          (whose == null ? "a " + family.noun() + " has this key" : whose)
              + "; without IPC_EXCL you get it, unless the mode forbids";
      case EACCES -> whose == null ? null : whose + "; ask only for what the mode allows you";
      case ENOMEM -> "the kernel has no memory for another " + family.noun();
      default -> null;
    };
  }

  /** Where to look for one that is there. */
  public static String elsewhere(IpcFamily family) {
    return family.lister() + " lists the " + family.noun() + "s there are";
  }

  /** What to do about one that is gone. */
  public static String another(IpcFamily family) {
    return family.get() + " creates another";
  }
}
