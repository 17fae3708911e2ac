import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** A route; the first bit of an address is the highest of its 32 bits, the sign. */
    record Route(int address, int length, int hop) {}

    /** The fewest routes of a table that does the same. */
    static int fewestRoutes(Route[] routes) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Route[] routes = new Route[Integer.parseInt(in.readLine())];
        for (int i = 0; i < routes.length; i++) {
            String[] words = in.readLine().split("[./ ]");
            int address = 0;
            for (int part = 0; part < 4; part++) {
                address = address << 8 | Integer.parseInt(words[part]);
            }
            routes[i] = new Route(address, Integer.parseInt(words[4]), Integer.parseInt(words[5]));
        }

        System.out.println(fewestRoutes(routes));
    }
}
