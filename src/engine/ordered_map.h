#ifndef TACITUS_ENGINE_ORDERED_MAP_H_
#define TACITUS_ENGINE_ORDERED_MAP_H_

// Maps a stream of items over worker threads and hands the results on in the order of the items.
//
//   next:  std::optional<In>()   called by one thread only; nothing = the end
//   work:  Out(In)               called by all workers at once
//   emit:  bool(Out)             called by the caller's thread, in order; false = stop
//
// At most `2 * jobs + 2` items are on their way at any time, so a fast reader cannot fill the
// memory. With one job everything happens in the caller's thread.

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace tacitus {

template <class In, class Out>
class OrderedMap {
 public:
  template <class Next, class Work, class Emit>
  static void run(unsigned jobs, Next next, Work work, Emit emit) {
    if (jobs <= 1) {
      while (std::optional<In> item = next()) {
        if (!emit(work(std::move(*item)))) return;
      }
      return;
    }
    OrderedMap map(2 * std::size_t{jobs} + 2);
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { map.read(next); });
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&] { map.work(work); });
    map.emit(emit);
  }

 private:
  struct Slot {
    std::optional<In> in;
    std::optional<Out> out;
  };

  explicit OrderedMap(std::size_t window) : window_(window) {}

  template <class Next>
  void read(Next& next) {
    while (true) {
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return slots_.size() < window_ || stopped_; });
        if (stopped_) break;
      }
      std::optional<In> item = next();
      const std::lock_guard lock(mutex_);
      if (!item) break;
      slots_.push_back(std::make_shared<Slot>(Slot{std::move(item), std::nullopt}));
      waiting_.push_back(slots_.back());
      ready_.notify_one();
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    ready_.notify_all();
    done_.notify_all();
  }

  template <class Work>
  void work(Work& work) {
    while (true) {
      std::shared_ptr<Slot> slot;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] { return !waiting_.empty() || ended_ || stopped_; });
        if (stopped_ || waiting_.empty()) return;
        slot = std::move(waiting_.front());
        waiting_.pop_front();
      }
      Out out = work(std::move(*slot->in));
      const std::lock_guard lock(mutex_);
      slot->in.reset();
      slot->out.emplace(std::move(out));
      done_.notify_one();
    }
  }

  template <class Emit>
  void emit(Emit& emit) {
    while (true) {
      std::optional<Out> out;
      {
        std::unique_lock lock(mutex_);
        done_.wait(lock, [&] { return slots_.empty() ? ended_ : slots_.front()->out.has_value(); });
        if (slots_.empty()) return;
        out = std::move(slots_.front()->out);
        slots_.pop_front();
        room_.notify_one();
      }
      if (emit(std::move(*out))) continue;
      const std::lock_guard lock(mutex_);
      stopped_ = true;
      room_.notify_all();
      ready_.notify_all();
      return;
    }
  }

  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable room_;               // the reader waits for a free place
  std::condition_variable ready_;              // workers wait for items
  std::condition_variable done_;               // the caller waits for the oldest result
  std::deque<std::shared_ptr<Slot>> slots_;    // in input order, until emitted
  std::deque<std::shared_ptr<Slot>> waiting_;  // not yet taken by a worker
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_ORDERED_MAP_H_
