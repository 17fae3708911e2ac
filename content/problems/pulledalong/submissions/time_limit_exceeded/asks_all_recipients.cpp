// Too slow: in each second all recipients are asked whether they are ready, and how urgent they are: O(n · r).
#include <algorithm>
#include <climits>
#include <iostream>
#include <vector>

int main()
{
    int n, r;
    std::cin >> n >> r;
    std::vector<int> gaps(r + 1), first(r + 1, 0), from(r + 1, 0);
    for (int i = 1; i <= r; i++)
        std::cin >> gaps[i];
    std::vector<int> recipient(n + 1), urgency(n + 1), next(n + 1), sent(n + 1);
    for (int i = 1; i <= n; i++)
        std::cin >> recipient[i] >> urgency[i];
    for (int i = n; i >= 1; i--) {
        next[i] = first[recipient[i]];
        urgency[i] = std::max(urgency[i], urgency[next[i]]);
        first[recipient[i]] = i;
    }
    int left = n;
    for (int now = 0; left > 0; now++) {
        int best = 0, earliest = INT_MAX;
        for (int i = 1; i <= r; i++) {
            if (first[i] == 0)
                continue;
            earliest = std::min(earliest, from[i]);
            if (from[i] > now)
                continue;
            if (best == 0 || urgency[first[i]] > urgency[first[best]]
                || (urgency[first[i]] == urgency[first[best]] && first[i] < first[best]))
                best = i;
        }
        if (best == 0) {
            now = earliest - 1;
            continue;
        }
        sent[first[best]] = now;
        first[best] = next[first[best]];
        from[best] = now + gaps[best];
        left--;
    }
    for (int i = 1; i <= n; i++)
        std::cout << sent[i] << ' ';
    std::cout << '\n';
}
