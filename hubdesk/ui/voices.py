"""What speaks on this PC: a small program of the system's own, told one sentence at a time.

Qt's TextToSpeech would bring a large part of Qt for it, and run the voice inside the window.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

# Windows has its voices in every .NET; starting PowerShell takes a second, so it stays and reads
# lines: a language, a tab, the words. A newer line silences the older.
_WINDOWS = """
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [System.Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
while ($null -ne ($line = [Console]::In.ReadLine())) {
    $language, $words = $line -split "`t", 2
    $voice.SpeakAsyncCancelAll()
    $there = $voice.GetInstalledVoices() |
        Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $language }
    if ($there) { $voice.SelectVoice($there[0].VoiceInfo.Name) }
    [void]$voice.SpeakAsync($words)
}
"""
_MAC_VOICES = {"es": "Paulina", "en": "Samantha"}


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """A program that speaks.

    `arguments` gives those for a sentence in a language such as `es`. One that `stays` is started
    once without a sentence and reads lines; any other ends when it has spoken.
    """

    program: str
    arguments: Callable[[str, str], list[str]]
    stays: bool = False


def system_voice(platform: str = sys.platform) -> SystemVoice | None:
    """Find what speaks on this system; None where nothing does."""
    if platform == "win32":
        return _found("powershell", _powershell, stays=True)
    if platform == "darwin":
        return _found("say", _say)
    # Speech Dispatcher is what the desktop's screen reader uses; without it the engine itself.
    return _found("spd-say", _spd_say) or _found("espeak-ng", _espeak)


def _found(
    name: str, arguments: Callable[[str, str], list[str]], *, stays: bool = False
) -> SystemVoice | None:
    program = shutil.which(name)
    return SystemVoice(program, arguments, stays) if program else None


def _spd_say(words: str, language: str) -> list[str]:
    # Of this priority a newer sentence silences the older one by itself.
    return ["--wait", "--priority", "text", "--language", language, "--", words]


def _espeak(words: str, language: str) -> list[str]:
    return ["-v", language, "--", words]


def _say(words: str, language: str) -> list[str]:
    return ["-v", _MAC_VOICES.get(language, "Samantha"), "--", words]


def _powershell(_words: str, _language: str) -> list[str]:
    return ["-NoProfile", "-NonInteractive", "-Command", _WINDOWS]
