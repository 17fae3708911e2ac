import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static class Road {
        int one, other; // depots
        int minutes; // that it takes
        int begin, end; // of the ban; equal if there is none
    }

    /** For each depot, from index 1 on: the earliest minute, or -1. */
    static int[] drive(int n, Road[] roads, int start) {
        // Your solution goes here.
        return new int[n + 1];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        Road[] roads = new Road[Integer.parseInt(line.nextToken())];
        int start = Integer.parseInt(line.nextToken());
        for (int i = 0; i < roads.length; i++) {
            line = new StringTokenizer(in.readLine());
            Road road = roads[i] = new Road();
            road.one = Integer.parseInt(line.nextToken());
            road.other = Integer.parseInt(line.nextToken());
            road.minutes = Integer.parseInt(line.nextToken());
            road.begin = Integer.parseInt(line.nextToken());
            road.end = Integer.parseInt(line.nextToken());
        }

        int[] earliest = drive(n, roads, start);
        StringBuilder out = new StringBuilder();
        for (int depot = 1; depot <= n; depot++) out.append(earliest[depot]).append(' ');
        System.out.println(out);
    }
}
