#!/bin/sh
# Sign, notarise and pack the application that packaging/build.py made on macOS: package.sh SIZE VERSION
# IDENTITY is a "Developer ID Application" certificate in the keychain, PROFILE a notarytool profile kept there by
# `xcrun notarytool store-credentials`.
# NOT TRIED: written to the specification of the Linux packages; there was no macOS to run it on.
set -eu
size=$1 version=$2
cd "$(dirname "$0")/../../build/packages"
app="$size/SI Reader.app" image="sireader-$version-$size-macos-$(uname -m).dmg"
find "$app" -type f \( -name '*.so' -o -name '*.dylib' \) -exec \
  codesign --force --timestamp --options runtime --sign "$IDENTITY" {} +
codesign --force --timestamp --options runtime --entitlements ../../packaging/macos/entitlements.plist \
  --sign "$IDENTITY" "$app"
codesign --verify --deep --strict "$app"
hdiutil create -volname "SI Reader" -srcfolder "$app" -format UDZO -ov "$image"
codesign --timestamp --sign "$IDENTITY" "$image"
xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature "$image"
