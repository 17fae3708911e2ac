import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    /** The milliseconds start, ..., end - 1. */
    record Span(long start, long end) {}

    record Report(long probe, Span span) {}

    /** The incidents, in the order of time: at least quorum probes fail, and recoveries of at most gap are bridged. */
    static List<Span> findIncidents(List<Report> reports, int quorum, long gap) {
        // Your solution goes here.
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int quorum = Integer.parseInt(line.nextToken());
        long gap = Long.parseLong(line.nextToken());
        List<Report> reports = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            long probe = Long.parseLong(line.nextToken());
            long start = Long.parseLong(line.nextToken());
            long end = Long.parseLong(line.nextToken());
            reports.add(new Report(probe, new Span(start, end)));
        }

        List<Span> incidents = findIncidents(reports, quorum, gap);
        StringBuilder out = new StringBuilder();
        out.append(incidents.size()).append('\n');
        for (Span incident : incidents) out.append(incident.start()).append(' ').append(incident.end()).append('\n');
        System.out.print(out);
    }
}
