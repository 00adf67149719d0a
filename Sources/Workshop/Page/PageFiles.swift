/// What the page of the workshop needs besides its regions: one style sheet and one script.
///
/// Both are part of the program, so that nothing of the file system is read when somebody asks.
public enum PageFiles {
  /// The style sheet, in UTF-8.
  public static let style = PackageResources.page_css
  /// The script, in UTF-8.
  public static let script = PackageResources.page_js
}
