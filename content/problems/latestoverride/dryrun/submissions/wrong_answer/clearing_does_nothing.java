// Leaves entries out that clear.
import java.util.*;

class Solution {
    // A list where the starter code has an array: both are taken.
    public List<int[]> shifts(int[][] entries) {
        TreeMap<Integer, Integer> pieces = new TreeMap<>(); // first minute -> person
        pieces.put(0, 0);
        for (int[] entry : entries) {
            if (entry[0] == 0) continue;
            int person = entry[0], start = entry[1], end = entry[2];
            pieces.put(end, pieces.floorEntry(end).getValue());
            pieces.subMap(start, end).clear();
            // What stood at the start is gone; the entry takes its place.
            pieces.put(start, person);
        }
        List<int[]> result = new ArrayList<>();
        int last = 0;
        for (Map.Entry<Integer, Integer> piece : pieces.entrySet()) {
            int minute = piece.getKey(), person = piece.getValue();
            if (person == last) continue;
            if (last != 0) result.get(result.size() - 1)[2] = minute;
            if (person != 0) result.add(new int[] {person, minute, minute});
            last = person;
        }
        return result;
    }
}
