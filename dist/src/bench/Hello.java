/** The least that a Java program can do: what any other's start is compared with. */
public final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("ok");
  }
}
