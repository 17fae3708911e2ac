// Near twins in a field have the same rest, with nothing missing in it. Each record meets those before it that have the same rest,
// and are no near twins of it only if they agree in the field, too. O(n k) look-ups.
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<std::vector<std::string>> records(n, std::vector<std::string>(k));
    for (auto &record : records)
        for (std::string &value : record)
            std::cin >> value;

    for (int field = 0; field < k; field++) {
        std::unordered_map<std::string, int> seen; // rests, and rests with the value of the field
        long long pairs = 0;
        for (const auto &record : records) {
            std::string rest;
            bool complete = true;
            for (int i = 0; i < k; i++) {
                if (i == field)
                    continue;
                rest += record[i] + ' ';
                complete &= record[i] != "-";
            }
            if (!complete)
                continue;
            pairs += seen[rest]++;
            if (record[field] != "-")
                pairs -= seen[rest + record[field]]++;
        }
        std::cout << pairs << '\n';
    }
}
