import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { offerNoticePlace } from '../state/notice-places.ts';
import { IconButton } from './buttons.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './modal-dialog.css';

interface ModalDialogProps {
  readonly title: string;
  /** The name of the button that closes it. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly foot?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  /** Holds work that a stray key or press must not throw away: only its buttons close it. */
  readonly holdsWork?: boolean;
}

/** A dialog over the window; Escape and a press outside close it, unless it holds work. */
export function ModalDialog({
  title,
  closeLabel,
  onClose,
  children,
  foot,
  size = 'medium',
  holdsWork = false,
}: ModalDialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog);
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable={!holdsWork}
      isKeyboardDismissDisabled={holdsWork}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className={`modal modal-${size}`}>
        <Dialog ref={dialog} className="modal-dialog">
          <header className="modal-head">
            <Heading slot="title" className="modal-title">
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
          </header>
          <div className="modal-body">{children}</div>
          <div className="modal-notices" ref={offerNoticePlace} />
          {foot && <footer className="modal-foot">{foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
