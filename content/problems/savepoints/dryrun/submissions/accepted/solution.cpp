// A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. O(n).
#include <unordered_map>

std::tuple<long long, int, int> after_import(std::vector<std::string> kinds, std::vector<int> numbers)
{
    long long rows = 0;
    int failed = 0;
    std::vector<std::pair<int, long long>> savepoints; // name and rows
    std::unordered_map<int, int> times;
    for (size_t i = 0; i < kinds.size(); i++) {
        const std::string &kind = kinds[i];
        const int number = numbers[i];
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
    return {rows, savepoints.size(), failed};
}
