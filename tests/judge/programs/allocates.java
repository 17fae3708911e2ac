// expect: MLE
import java.util.ArrayList;
public class Main { public static void main(String[] a) { ArrayList<long[]> x = new ArrayList<>(); for (;;) x.add(new long[1 << 17]); } }
