// expect: RTE
// expect-exit: 1
// expect-feedback: ArithmeticException
public class Main { public static void main(String[] a) { System.out.println(1 / a.length); } }
