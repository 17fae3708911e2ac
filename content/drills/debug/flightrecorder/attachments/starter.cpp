// Keeps the last lines of a log, and tells a reader what came since it read last.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

class Recorder {
public:
    explicit Recorder(std::size_t capacity) : slots_(capacity) {}

    void log(std::string text)
    {
        slots_[total_ % slots_.size()] = std::move(text);
        ++total_;
    }

    // How many lines there were. They have the numbers 1 to total().
    std::uint64_t total() const { return total_; }

    // The number of the oldest line that is still there; 1 before there is any.
    std::uint64_t oldest() const
    {
        if (total_ <= slots_.size())
            return 1;
        return total_ - slots_.size();
    }

    const std::string &line(std::uint64_t number) const
    {
        return slots_[(number - 1) % slots_.size()];
    }

private:
    std::vector<std::string> slots_;
    std::uint64_t total_ = 0;
};

void print_since(const Recorder &recorder, std::uint64_t seen)
{
    std::uint64_t from = std::max(seen + 1, recorder.oldest());
    std::uint64_t lost = from - (seen + 1);
    if (lost > 0)
        std::cout << "lost " << lost << '\n';
    for (std::uint64_t number = from; number <= recorder.total(); ++number)
        std::cout << number << ' ' << recorder.line(number) << '\n';
    std::cout << "end\n";
}

int main()
{
    std::size_t capacity;
    std::cin >> capacity;
    Recorder recorder(capacity);
    for (std::string command; std::cin >> command;) {
        if (command == "log") {
            std::string text;
            std::cin >> text;
            recorder.log(text);
        } else {
            std::uint64_t seen;
            std::cin >> seen;
            print_since(recorder, seen);
        }
    }
}
