// Mistake: when two ways lead to the same entry, the one that comes later overwrites the other, better or not.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::string first, second, merged;
    std::cin >> first >> second >> merged;
    const int never = 1'000'000;
    std::vector<int> fewest(first.size() + 1, never);
    fewest[0] = 0;
    int explained = 0, written = 0;
    for (const char message : merged) {
        std::vector<int> then(fewest.size(), never);
        for (size_t i = 0; i < fewest.size(); i++) {
            if (fewest[i] == never)
                continue;
            const size_t a = first.find(message, i), b = second.find(message, fewest[i]);
            if (b != std::string::npos)
                then[i] = static_cast<int>(b) + 1;
            if (a != std::string::npos)
                then[a + 1] = fewest[i];
        }
        int least = never;
        for (size_t i = 0; i < then.size(); i++)
            least = std::min(least, static_cast<int>(i) + then[i]);
        if (least >= never)
            break;
        explained++;
        written = least;
        fewest = then;
    }
    std::cout << explained << ' ' << written << '\n';
}
