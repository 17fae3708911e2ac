// Mistake: pops until the name comes, and finds out too late that it does not: the stack is empty then.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main()
{
    int n, failed = 0;
    std::cin >> n;
    long long rows = 0;
    std::vector<std::pair<int, long long>> savepoints;
    while (n--) {
        std::string kind;
        int number;
        std::cin >> kind >> number;
        if (kind == "insert") {
            rows += number;
        } else if (kind == "savepoint") {
            savepoints.push_back({number, rows});
        } else {
            while (!savepoints.empty() && savepoints.back().first != number)
                savepoints.pop_back();
            if (savepoints.empty())
                failed++;
            else if (kind == "rollback")
                rows = savepoints.back().second;
            else
                savepoints.pop_back();
        }
    }
    std::cout << rows << ' ' << savepoints.size() << ' ' << failed << '\n';
}
