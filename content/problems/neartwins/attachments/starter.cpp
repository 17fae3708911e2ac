#include <iostream>
#include <string>
#include <vector>

using Record = std::vector<std::string>;

// For each field the number of pairs that agree in all but this field; a missing value is "-".
static std::vector<long long> near_twins(const std::vector<Record> &records, int fields)
{
    // Your solution goes here.
    return std::vector<long long>(fields);
}

int main()
{
    int n, fields;
    std::cin >> n >> fields;
    std::vector<Record> records(n, Record(fields));
    for (Record &record : records)
        for (std::string &value : record)
            std::cin >> value;

    for (const long long pairs : near_twins(records, fields))
        std::cout << pairs << '\n';
}
