import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    /** discounted is 0 if there is no discount. */
    record Invoice(int project, int full, int discounted) {}

    /** All ways to read the payment, in their order. */
    static List<String> findWays(Invoice[] invoices, int payment) {
        // Your solution goes here.
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        Invoice[] invoices = new Invoice[Integer.parseInt(line.nextToken())];
        int payment = Integer.parseInt(line.nextToken());
        for (int i = 0; i < invoices.length; i++) {
            line = new StringTokenizer(in.readLine());
            int project = Integer.parseInt(line.nextToken());
            int full = Integer.parseInt(line.nextToken());
            invoices[i] = new Invoice(project, full, Integer.parseInt(line.nextToken()));
        }

        List<String> ways = findWays(invoices, payment);
        System.out.println(ways.size());
        for (String way : ways) System.out.println(way);
    }
}
