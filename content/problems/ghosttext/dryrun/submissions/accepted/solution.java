// A trie whose nodes remember the guess for the letters that lead to them, as the node at which that word ends. O(all letters).
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Solution {
    static class Node {
        final Map<Character, Node> next = new HashMap<>();
        Node guess;
        int entered;
    }

    public int[] keysPressed(String[] words, int times) {
        Node root = new Node();
        int[] keys = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            List<Node> way = new ArrayList<>();
            Node end = root;
            for (char letter : words[i].toCharArray()) {
                way.add(end);
                end = end.next.computeIfAbsent(letter, unused -> new Node());
            }
            int typed = 1;
            while (typed < way.size() && way.get(typed).guess != end) typed++;
            keys[i] = Math.min(typed + 1, words[i].length());

            end.entered++;
            for (Node node : way.subList(1, way.size())) {
                int best = node.guess == null ? 0 : node.guess.entered;
                if (end.entered >= Math.max(times, best)) node.guess = end;
            }
        }
        return keys;
    }
}
