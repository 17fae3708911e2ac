// A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. O(n).
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

int main()
{
    int n, failed = 0;
    std::cin >> n;
    long long rows = 0;
    std::vector<std::pair<int, long long>> savepoints; // name and rows
    std::unordered_map<int, int> times; // that a name is in the stack
    while (n--) {
        std::string kind;
        int number;
        std::cin >> kind >> number;
        if (kind == "insert") {
            rows += number;
        } else if (kind == "savepoint") {
            savepoints.push_back({number, rows});
            times[number]++;
        } else if (times[number] == 0) {
            failed++;
        } else {
            while (savepoints.back().first != number) {
                times[savepoints.back().first]--;
                savepoints.pop_back();
            }
            if (kind == "rollback") {
                rows = savepoints.back().second;
            } else {
                times[number]--;
                savepoints.pop_back();
            }
        }
    }
    std::cout << rows << ' ' << savepoints.size() << ' ' << failed << '\n';
}
