/** What is said around passphrases, the screen lock and encrypted snapshots. */
export const LOCKING_WORDS = {
  fileName: (title: string): string => `${title.trim().slice(0, 200) || 'Case'}.touchstone.age`,
  /** Stands behind the sentence that a plain case file was saved. */
  offer: 'Anyone who has the file can read it.',
  cancel: 'Cancel',
  close: 'Close',
  working: 'This takes some seconds …',

  passphrase: 'Passphrase',
  again: 'The same passphrase again',
  differs: 'The two are not the same.',
  show: 'Show passphrase',
  suggest: 'Suggest one',
  suggested: 'Write it down before you go on: it is shown here and kept nowhere.',

  strength: {
    label: 'Strength',
    /** By level. */
    words: [
      'Very weak: guessed within minutes',
      'Weak: guessed within a day',
      'Fair: guessed within years',
      'Good: guessed within centuries',
      'Strong: not guessed',
    ],
    none: 'Several words that have nothing to do with each other make a good one.',
    tooWeak: 'This is too weak to protect anything.',
    advice: {
      straightRow: 'Keys that lie in a row are tried first. Add words instead.',
      keyPattern: 'Patterns on the keyboard are tried first. Add words instead.',
      simpleRepeat: 'Repeated signs add almost nothing. Add words instead.',
      extendedRepeat: 'Saying the same twice adds almost nothing. Add other words.',
      sequences: 'Sequences such as “abc” and “678” are tried first. Add words instead.',
      recentYears: 'Years are tried first. Add words instead.',
      dates: 'Dates are tried first. Add words instead.',
      topTen: 'This is one of the ten passwords that are tried first.',
      topHundred: 'This is one of the hundred passwords that are tried first.',
      common: 'This is in every list of common passwords. Add words that nobody would expect.',
      similarToCommon: 'This is close to a common password. Add words that nobody would expect.',
      wordByItself: 'One word is not enough. Add more, with nothing to do with each other.',
      namesByThemselves: 'Names are tried first. Add words that nobody would expect.',
      commonNames: 'Names are tried first. Add words that nobody would expect.',
      userInputs: 'Words of the case or your name are tried first by those who know of it. Use others.',
      more: 'Add a word or two that have nothing to do with the others.',
    },
  },

  save: {
    title: 'Save with a passphrase',
    why: 'The file is encrypted and opens only with the passphrase, here or with the program “age”. Nobody can open it without: should the passphrase be lost, so is the file.',
    act: 'Save…',
    packing: 'Packing the case …',
    deriving: 'Making the key from the passphrase …',
    encrypting: 'Encrypting, and opening again to be sure …',
    saved: (name: string): string =>
      `The case was saved as “${name}”, encrypted, and opened again with the passphrase to be sure.`,
  },

  unlock: {
    title: (name: string): string => `Open “${name}”`,
    why: 'This case file is protected by a passphrase.',
    act: 'Open',
    deriving: 'Trying the passphrase …',
    decrypting: 'Decrypting …',
  },

  lock: {
    title: 'Touchstone is locked',
    open: 'Unlock',
    trying: 'Trying …',
    wait: (seconds: number): string =>
      seconds === 1 ? 'Try again in one second.' : `Try again in ${seconds} seconds.`,
    honest:
      'Everything typed is kept. This lock hides the window; it does not encrypt what lies on this computer.',
  },

  settings: {
    title: 'Screen lock and encryption',
    screen: 'Screen lock',
    screenWhy:
      'The window shows nothing of a case until the passphrase is typed: on demand, when nobody touches it, when the computer sleeps (on Windows and macOS also when it locks), and when Touchstone starts.',
    isOff: 'No passphrase is set, so the window does not lock.',
    isOn: 'A passphrase is set.',
    set: 'Set passphrase…',
    change: 'Change passphrase…',
    takeAway: 'Turn off…',
    current: 'Present passphrase',
    save: 'Set passphrase',
    saveChange: 'Change passphrase',
    remove: 'Turn off screen lock',
    saved: 'The window locks with this passphrase from now on.',
    removed: 'The window does not lock any more.',
    forgotten:
      'Should it be forgotten: nothing is lost. Quit, delete the file screen-lock.json in the profile folder of Touchstone, and start again.',
    idle: 'Lock when nobody has touched the window for',
    idleChoices: {
      '0': 'No time: only on demand and with the computer',
      '1': '1 minute',
      '5': '5 minutes',
      '10': '10 minutes',
      '30': '30 minutes',
      '60': '1 hour',
    },
    clear: 'What is not encrypted',
    clearWhy:
      'The cases on this computer are stored in the clear, so that a lock of the window protects only from those who walk by. Words that were deleted stay in the files of the database until it writes over them. Turn on the encryption of the whole disk (BitLocker, FileVault, LUKS): only it protects a computer that is lost.',
    sealedWhy:
      'The memory of the running program is in the clear. Where it runs short, or the computer hibernates, memory is written to the disk: the encryption of the whole disk (BitLocker, FileVault, LUKS) keeps it safe there, too.',
    disk: {
      seen: 'The disk that the cases lie on is encrypted, as far as the system shows.',
      'not-seen': 'No encryption was seen on the disk that the cases lie on.',
      unknown:
        'The system does not show Touchstone whether the disk that the cases lie on is encrypted: look into its settings.',
    },
    swap: {
      seen: 'Memory that is written out to a disk is encrypted there.',
      'not-seen':
        'Memory is written out to a disk without encryption that could be seen (swap): words of a case can lie there.',
      unknown: 'Whether memory is encrypted when it is written out to a disk, the system does not show.',
      none: 'No memory is written out to a disk, other than when the computer hibernates.',
    },
    asked: 'Asking the system…',
  },

  snapshots: {
    title: 'Encrypted snapshots',
    why: 'What a snapshot holds is encrypted as it is taken, for which no passphrase is needed; when it was taken and how many records it holds can still be read. Reading it back takes the passphrase or the recovery key, also on another computer. Snapshots from before stay as they are, until newer ones take their place.',
    isOff: 'New snapshots are not encrypted.',
    isOn: 'New snapshots are encrypted. To restore one, or to check it fully, the passphrase is needed.',
    isOnAndOpen: 'New snapshots are encrypted, and the key is at hand until Touchstone ends.',
    turnOn: 'Encrypt snapshots…',
    turnOnAgain: 'Encrypt new snapshots again',
    turnOff: 'Stop encrypting new ones',
    openNow: 'Have the key at hand…',
    change: 'Change passphrase…',
    current: 'Passphrase or recovery key',
    save: 'Encrypt snapshots',
    saveChange: 'Change passphrase',
    remove: 'Have the key at hand',
    wrongPassphrase:
      'That is neither the passphrase nor the recovery key of these snapshots. Nothing was changed.',
    recovery:
      'This is the recovery key. It opens the snapshots without the passphrase, and is shown only now: print it or write it down, and keep it away from this computer. Without passphrase and recovery key nobody can open them.',
    copyRecovery: 'Copy recovery key',
    copiedRecovery: 'Copied',
    recoveryKept: 'I have kept it',
  },

  profile: {
    title: 'Everything encrypted',
    why: 'Cases, originals and snapshots are written to the disk encrypted, and the database of the open case is in memory alone. It is decided before there is a case, because what once lay on a disk in the clear can be found there again, and it cannot be turned off. The passphrase is asked for at every start.',
    isOn: 'Everything that Touchstone keeps of cases here is encrypted. What it cannot hide: how many cases there are, how large they are and when they changed, the hashes of original files, and the memory of the running program.',
    isOff: 'What is kept here is not encrypted.',
    notEmpty:
      'There are cases here already. Start Touchstone on an empty profile to encrypt everything, and bring the cases over from snapshots or case files.',
    turnOn: 'Encrypt everything…',
    current: 'Passphrase or recovery key',
    save: 'Encrypt everything',
    saveChange: 'Change passphrase',
    remove: 'Encrypt everything',
    recovery:
      'This is the recovery key. It opens everything here without the passphrase, and is shown only now: print it or write it down, and keep it away from this computer. Without passphrase and recovery key nobody can open what is kept here.',
    restart: 'Quit now and start Touchstone again: from then on everything is encrypted.',
    quit: 'Quit Touchstone',
    openTitle: 'Everything here is encrypted',
    open: 'Open',
    openWhy: 'Without the passphrase or the recovery key nobody can read what is kept here.',
    waiting:
      'Everything here is encrypted, so that what waits is in memory alone: take it in, or have the files at hand, before Touchstone ends.',
  },

  refused: {
    wrongPassphrase:
      'The passphrase does not open this file. Type it again, with capitals and blanks exactly as they were. Should you be sure of it, the first lines of the file are damaged: ask for it again.',
    damaged:
      'The file is damaged: it was cut short or changed after it was made. Nothing of it was taken. Ask for it again, or use an earlier copy.',
    tooHeavy: (found: number, most: number): string =>
      `The file asks for 2^${found} steps to try one passphrase, more than the 2^${most} that are ever done. It was not tried. Ask for a file that was made in the usual way.`,
    needsKey:
      'The file is encrypted for a key and not for a passphrase. Decrypt it with the program “age” and that key, then open what comes out.',
    notReread:
      'The encrypted file could not be opened again with the same passphrase, so it was not written. The case is as it was. Try again.',
    notOpened: (name: string, why: string): string => `“${name}” was not opened. ${why}`,
    noPassphrase: (name: string): string =>
      `“${name}” is protected by a passphrase. Name a file that holds it with --passphrase-file. Nothing was read.`,
  },
} as const;
