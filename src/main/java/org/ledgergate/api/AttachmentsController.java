package org.ledgergate.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.BodyTooLarge;
import org.ledgergate.attachments.Attachment;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.attachments.Download;
import org.ledgergate.items.ItemId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of an item. */
@RestController
@RequestMapping("/api/v1/items/{id}/attachments")
class AttachmentsController {

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    AttachmentList listAttachments(Person person, @PathVariable String id) {
        return new AttachmentList(
                attachments.of(person, ItemId.of(id)).stream().map(Attached::of).toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Attached> attachFile(
            Person person, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && file.getSize() > Attachments.MOST_BYTES) {
            throw new BodyTooLarge(Attachments.MOST_BYTES);
        }
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Attachments.Attached done = attachments.attach(person, ItemId.of(id), name, content);
        URI place = URI.create(
                "/api/v1/items/" + id + "/attachments/" + done.attachment().id());
        return (done.isNew()
                        ? ResponseEntity.created(place)
                        : ResponseEntity.ok().location(place))
                .body(Attached.of(done.attachment()));
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> readAttachment(Person person, @PathVariable String id, @PathVariable String attachment) {
        Download download = attachments.download(person, ItemId.of(id), attachment);
        return ResponseEntity.ok().headers(download.headers()).body(download.content());
    }

    @DeleteMapping("/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAttachment(Person person, @PathVariable String id, @PathVariable String attachment) {
        attachments.remove(person, ItemId.of(id), attachment);
    }

    /** @param attachments oldest first */
    record AttachmentList(List<Attached> attachments) {}

    /** An attachment as the contract writes it. */
    record Attached(
            long id, String name, String type, long bytes, String sha256, String attachedBy, String attachedAt) {

        static Attached of(Attachment attachment) {
            return new Attached(
                    attachment.id(),
                    attachment.name(),
                    attachment.type().mediaType(),
                    attachment.bytes(),
                    attachment.sha256(),
                    attachment.attachedBy(),
                    attachment.attachedAt().toString());
        }
    }
}
