// Mistake: greedy from the end. Installs each version by its quickest offer, never mind how long the way to its beginning is.
#include <iostream>
#include <vector>

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<int> delta(n), cumulative(n), image(n);
    for (int i = 1; i < n; i++)
        std::cin >> delta[i] >> cumulative[i] >> image[i];
    long long seconds = 0;
    int steps = 0;
    for (int i = n - 1; i > 0; steps++) {
        const int milestone = (i - 1) / k * k;
        int best = image[i], from = 0;
        if (cumulative[i] != -1 && (best == -1 || cumulative[i] < best))
            best = cumulative[i], from = milestone;
        if (delta[i] != -1 && (best == -1 || delta[i] < best))
            best = delta[i], from = i - 1;
        if (best == -1) {
            std::cout << "-1 0\n";
            return 0;
        }
        seconds += best;
        i = from;
    }
    std::cout << seconds << ' ' << steps << '\n';
}
