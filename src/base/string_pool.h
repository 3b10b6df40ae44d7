#ifndef TACITUS_BASE_STRING_POOL_H_
#define TACITUS_BASE_STRING_POOL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacitus {

// Stores each distinct string once and hands out small ids. Id 0 is always the empty string.
// A view returned by view() lives until the next intern(); ids live as long as the pool.
class StringPool {
 public:
  StringPool();

  std::uint32_t intern(std::string_view s);
  // The id of a string already interned; 0 if it is not (or empty).
  std::uint32_t find(std::string_view s) const;
  std::string_view view(std::uint32_t id) const;
  std::size_t size() const { return begins_.size() - 1; }
  // Forgets all strings but keeps the memory, so that a worker reuses one pool.
  void clear();

 private:
  void grow();
  std::string bytes_;
  std::vector<std::uint32_t> begins_;  // begins_[id] .. begins_[id + 1]
  std::vector<std::uint32_t> slots_;   // open addressing, id + 1, 0 = free; size a power of two
};

}  // namespace tacitus

#endif  // TACITUS_BASE_STRING_POOL_H_
