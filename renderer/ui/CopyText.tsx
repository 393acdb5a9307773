import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from './buttons.tsx';
import './copy-text.css';

interface CopyTextProps {
  readonly text: string;
  /** What is shown of it; the whole text is in the title. */
  readonly shown: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** A long string of characters, shortened, that can be copied whole. */
export function CopyText({ text, shown, copyLabel, copiedLabel }: CopyTextProps) {
  const [isCopied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <span className="copy-text">
      <code ref={code} title={text}>
        {shown}
      </code>
      <IconButton
        label={isCopied ? copiedLabel : copyLabel}
        icon={isCopied ? <Check /> : <Copy />}
        onPress={() => setCopied(code.current !== null && copyWhole(code.current, text))}
      />
    </span>
  );
}

/**
 * Copies through the copy event of a selection: the asynchronous clipboard asks for a permission that the window
 * gives to nobody. The shortened text stays selected, as a copied text does.
 */
function copyWhole(shown: HTMLElement, text: string): boolean {
  getSelection()?.selectAllChildren(shown);
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isDone;
}
