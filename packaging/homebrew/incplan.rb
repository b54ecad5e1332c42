# For a tap. There is no release yet, so there is nothing but `--HEAD` to install; a release adds `url` and `sha256`.
class Incplan < Formula
  desc "Incident communication plans that are checked, and that answer"
  homepage "https://github.com/incplan/incplan"
  license "Apache-2.0"
  head "https://github.com/incplan/incplan.git", branch: "main"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "cmark-gfm"
  depends_on "fmt"
  depends_on "libidn2"
  depends_on "utf8proc"
  depends_on "yaml-cpp"

  resource "mustache" do
    url "https://raw.githubusercontent.com/kainjow/Mustache/v4.1/mustache.hpp"
    sha256 "6a07bd8c31be6bb3eae6df98b12f89df8931604bd890e8bba59298a68b89ff29"
  end

  def install
    (buildpath/"include/kainjow").install resource("mustache")
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DINCPLAN_TESTS=OFF",
           "-DINCPLAN_mustache_INCLUDE=#{buildpath}/include", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build", "--component", "program"
  end

  test do
    system bin/"incplan", "init", "--name", "Shop", "--yes"
    system bin/"incplan", "validate"
    assert_match "incplan", shell_output("#{bin}/incplan --version")
  end
end
