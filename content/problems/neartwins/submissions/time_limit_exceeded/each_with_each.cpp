// Too slow: compares each record with each other one, and goes on to the next as soon as two fields differ. O(n² k).
#include <iostream>
#include <string>
#include <vector>

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<std::vector<std::string>> records(n, std::vector<std::string>(k));
    for (auto &record : records)
        for (std::string &value : record)
            std::cin >> value;
    std::vector<long long> pairs(k);
    for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
            int different = 0, field = 0;
            for (int i = 0; i < k && different < 2; i++) {
                if (records[a][i] == "-" || records[a][i] != records[b][i]) {
                    different++;
                    field = i;
                }
            }
            if (different == 1)
                pairs[field]++;
        }
    }
    for (const long long count : pairs)
        std::cout << count << '\n';
}
