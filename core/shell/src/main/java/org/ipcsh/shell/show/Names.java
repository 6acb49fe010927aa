package org.ipcsh.shell.show;

/** Names of users and groups, passwd(5) and group(5). */
public interface Names {
  /** Nobody has a name. */
  Names NONE =
      new Names() {
        @Override
        public String user(int uid) {
          return null;
        }

        @Override
        public String group(int gid) {
          return null;
        }
      };

  /** The user's name, or null. */
  String user(int uid);

  /** The group's name, or null. */
  String group(int gid);
}
