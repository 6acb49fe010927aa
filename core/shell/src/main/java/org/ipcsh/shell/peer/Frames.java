package org.ipcsh.shell.peer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Frames over a stream: a length of four bytes, then that many, of which the first is the kind. */
final class Frames {
  private Frames() {}

  /** A frame that came. */
  static final class Frame {
    private final FrameKind kind;
    private final byte[] body;

    Frame(FrameKind kind, byte[] body) {
      this.kind = kind;
      this.body = body;
    }

    FrameKind kind() {
      return kind;
    }

    byte[] body() {
      return body;
    }

    Decoder decoder(Resolver handles) {
      return new Decoder(body, handles);
    }
  }

  /** Writes frames; from any thread, each as a whole. */
  static final class Writer {
    private final OutputStream stream;

    Writer(OutputStream stream) {
      this.stream = stream;
    }

    synchronized void write(FrameKind kind, byte[] body, int from, int length) throws IOException {
      ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + 1 + length);
      frame.putInt(1 + length).put((byte) kind.code()).put(body, from, length);
      stream.write(frame.array());
      stream.flush();
    }

    void write(FrameKind kind, byte[] body) throws IOException {
      write(kind, body, 0, body.length);
    }

    /** Closes the stream that frames are written to; not while a write waits for its reader. */
    synchronized void close() throws IOException {
      stream.close();
    }

    /** A stream of which every write is a frame. */
    OutputStream stream(FrameKind kind) {
      return new OutputStream() {
        @Override
        public void write(int value) throws IOException {
          Writer.this.write(kind, new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          Writer.this.write(kind, bytes, from, length);
        }
      };
    }
  }

  /** Reads frames; on one thread. */
  static final class Reader {
    private final DataInputStream stream;

    Reader(InputStream stream) {
      this.stream = new DataInputStream(new BufferedInputStream(stream));
    }

    /** The next frame; null at the end, also if that is in the middle of one. */
    Frame read() throws IOException {
      try {
        int length = stream.readInt();
        int kind = stream.readUnsignedByte();
        byte[] body = stream.readNBytes(length - 1);
        return body.length < length - 1 ? null : new Frame(FrameKind.of(kind), body);
      } catch (EOFException e) {
        return null;
      }
    }
  }

  /** A body with a number in front. */
  static byte[] numbered(int number, byte[] rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(number);
      out.write(rest);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
